/** The style page of the demonstration: every component in every state, for eyes and tests. */
package org.tsudoi.web.styles;
