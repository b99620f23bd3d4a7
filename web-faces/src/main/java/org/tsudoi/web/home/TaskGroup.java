package org.tsudoi.web.home;

import java.util.List;

/** Things that wait and belong together; {@code label} is the key of their heading. */
public record TaskGroup(String label, List<Task> tasks) {}
