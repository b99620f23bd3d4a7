/**
 * Pages: one package per room, one small bean per page. May use desks and views of core and the
 * plugin API; never a repository, never a named plugin. How to write a page: docs/web-pages.md.
 */
package org.tsudoi.web;
