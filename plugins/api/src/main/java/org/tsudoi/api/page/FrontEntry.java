package org.tsudoi.api.page;

/**
 * A page of the plugin on the organization's front door, for everybody, without login.
 *
 * @param path its address below the organization, e.g. {@code /mypage}
 * @param label the key of its heading in the plugin's bundle; the sentence below has the key {@code
 *     <label>.about}
 */
public record FrontEntry(String path, String label) {}
