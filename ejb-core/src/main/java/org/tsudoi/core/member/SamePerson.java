package org.tsudoi.core.member;

import java.time.LocalDate;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * A member who may be the person asked for (同一人物の可能性).
 *
 * @param position of the person asked for, from 0
 * @param exact whether the kana is the same to the letter, not only much alike
 * @param joinedOn first day of the membership, which may be one to come
 */
public record SamePerson(
    int position,
    MemberId member,
    String number,
    String name,
    String kana,
    boolean exact,
    OfficeId office,
    String officeNumber,
    String officeName,
    LocalDate joinedOn) {}
