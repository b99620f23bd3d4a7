package org.tsudoi.core.member;

import java.util.List;

/**
 * All that the register ever said of a member (履歴).
 *
 * @param facts in order, without gap
 * @param memberships in order
 */
public record MemberHistory(Timeline facts, List<Membership> memberships) {}
