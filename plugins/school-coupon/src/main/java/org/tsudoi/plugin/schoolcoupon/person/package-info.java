/**
 * People as the mutual aid's register says (資格データ): who they are, since when and until when they
 * are qualified, their terms; how these data come in. May use the rules and the plugin API; grants
 * and redemptions build on it.
 */
package org.tsudoi.plugin.schoolcoupon.person;
