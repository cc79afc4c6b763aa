package org.copydesk.store.mapping;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts versions of the enrichment in their order: 0.9.0 before 0.10.0. */
public final class PipelineVersion {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})\\.([0-9]{1,6})");
  private static final long STEP = 1_000_000;
  private static final long NONE = -1;

  private PipelineVersion() {}

  /**
   * A number that grows with the version; -1 for what is no version. PostgreSQL's function {@code
   * pipeline_rank} gives the same.
   */
  public static long rank(String version) {
    return parse(version).orElse(NONE);
  }

  /** The same, or nothing for what is no version. */
  public static OptionalLong parse(String version) {
    Matcher parts = FORM.matcher(version);
    return parts.matches()
        ? OptionalLong.of((part(parts, 1) * STEP + part(parts, 2)) * STEP + part(parts, 3))
        : OptionalLong.empty();
  }

  private static long part(Matcher parts, int number) {
    return Long.parseLong(parts.group(number));
  }
}
