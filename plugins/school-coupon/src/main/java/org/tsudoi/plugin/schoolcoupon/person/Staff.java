package org.tsudoi.plugin.schoolcoupon.person;

import org.tsudoi.api.value.AccountId;

/**
 * Who of the secretariat does something (事務局の担当者).
 *
 * @param account the login: two people never have the same
 * @param name as it is written down
 */
public record Staff(AccountId account, String name) {}
