/** Members and offices as plugins see them. May use the API's values only. */
package org.tsudoi.api.member;
