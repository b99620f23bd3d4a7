/** What people see when something is refused or fails: never a trace, always what to do next. */
package org.tsudoi.web.failure;
