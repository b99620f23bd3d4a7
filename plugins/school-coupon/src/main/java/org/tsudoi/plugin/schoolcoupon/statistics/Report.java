package org.tsudoi.plugin.schoolcoupon.statistics;

import java.time.LocalDateTime;
import java.util.List;
import org.tsudoi.api.value.FiscalYear;

/**
 * All figures of a fiscal year, counted together.
 *
 * @param countedAt when, Japan time
 * @param facilities all where anything was used, most used first
 */
public record Report(
    FiscalYear year,
    LocalDateTime countedAt,
    List<Uptake> uptake,
    List<WeekUses> weeks,
    List<FacilityUses> facilities) {}
