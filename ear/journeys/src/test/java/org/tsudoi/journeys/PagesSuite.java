package org.tsudoi.journeys;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every journey but the stories, on one product; beside {@link StoriesSuite}. */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.tsudoi.journeys")
@IncludeClassNamePatterns(".*Journey")
@ExcludeTags(StoriesSuite.STORY)
class PagesSuite {}
