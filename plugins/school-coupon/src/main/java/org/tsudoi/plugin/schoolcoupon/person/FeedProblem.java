package org.tsudoi.plugin.schoolcoupon.person;

import java.util.Map;

/**
 * Why a row of a feed was left out.
 *
 * @param field key of the column; "" for the whole row
 * @param code key of the text, {@code args} what it names
 */
public record FeedProblem(long line, String field, String code, Map<String, String> args) {}
