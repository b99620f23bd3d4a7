package org.tsudoi.api.page;

/**
 * A manual (手引き) of the plugin, written in core's manual language (docs/web-pages.md).
 *
 * @param name its address, {@code /{organization}/manuals/<name>} for everybody, or {@code
 *     /staff/manuals/<name>} with {@code isForStaff}
 * @param label the key of its title in the plugin's bundle
 * @param resource the class path name of its Markdown
 */
public record ManualEntry(String name, String label, String resource, boolean isForStaff) {}
