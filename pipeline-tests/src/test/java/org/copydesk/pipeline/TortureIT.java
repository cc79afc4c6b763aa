package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.local.CopydeskHome;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./copydesk torture}: each kind of fault once. */
class TortureIT {

  private static final int DISK_MEGABYTES = 1_024;

  @Test
  void nothingAcceptedIsLostWhateverHappens() throws Exception {
    Path target = CopydeskHome.find().resolve("pipeline-tests/target");
    TortureReport report;
    try (Torture torture = Torture.start(target.resolve("torture"), DISK_MEGABYTES, 50, 100)) {
      report = torture.run(FaultPlan.BRIEF.iterator());
    }
    Files.writeString(target.resolve("torture.md"), report.markdown("The short form"));

    assertThat(report.failures()).isEmpty();
    assertThat(report.trials()).hasSizeGreaterThanOrEqualTo(FaultPlan.BRIEF.size() - 2);
  }
}
