/** What plugins have printed on papers (帳票). May use the API's values only. */
package org.tsudoi.api.document;
