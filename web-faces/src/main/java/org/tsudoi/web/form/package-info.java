/**
 * Forms: what was sent, what is wrong with it, and the labels of the fields. Values stay as typed;
 * rules are the desks' and plugins'.
 */
package org.tsudoi.web.form;
