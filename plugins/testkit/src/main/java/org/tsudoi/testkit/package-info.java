/** Contract tests that every plugin's build inherits. May use the plugin API and JUnit. */
package org.tsudoi.testkit;
