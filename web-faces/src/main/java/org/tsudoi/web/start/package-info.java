/** The installation's start page: which organizations run here. Also the style page's data. */
package org.tsudoi.web.start;
