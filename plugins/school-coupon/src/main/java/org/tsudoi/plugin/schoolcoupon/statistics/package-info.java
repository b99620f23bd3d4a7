/**
 * Statistics (統計) of a fiscal year: how many of those who were granted coupons used them, per
 * offer, week and facility. Only counts; reads the tables of the other rooms. Only pages build on
 * it.
 */
package org.tsudoi.plugin.schoolcoupon.statistics;
