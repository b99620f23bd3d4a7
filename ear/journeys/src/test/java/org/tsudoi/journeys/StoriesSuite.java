package org.tsudoi.journeys;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The journeys that move the clock by months or cut the power, on a product of their own: in a
 * process of its own beside {@link PagesSuite}, so that neither waits for the other.
 */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.tsudoi.journeys")
@IncludeClassNamePatterns(".*Journey")
@IncludeTags(StoriesSuite.STORY)
class StoriesSuite {
  static final String STORY = "story";
}
