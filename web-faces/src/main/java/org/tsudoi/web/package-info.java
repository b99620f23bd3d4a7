/** Pages. May use desks and views of core and the plugin API; never a repository. */
package org.tsudoi.web;
