package org.copydesk.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.copydesk.local.Part;

/**
 * Which faults come, in rounds without end: each part has each fault that it can have once a round,
 * and some of the failpoints come. The same seed gives the same faults.
 */
final class FaultPlan {

  private static final List<Part> CAN_BE_CUT_OFF = List.of(Part.KAFKA, Part.POSTGRES);
  private static final int FAILPOINTS = 5;

  /** Each kind of fault, for seconds only. */
  static final List<Fault> BRIEF =
      List.of(
          new Fault.Stop(Part.KAFKA, 6),
          new Fault.Kill(Part.STORE),
          new Fault.Cut(Part.KAFKA, Link.State.SILENT, 5),
          new Fault.Full(Part.POSTGRES, 3),
          new Fault.Stop(Part.POSTGRES, 5),
          new Fault.Crash(Failpoint.ENRICH_SENT),
          new Fault.Cut(Part.POSTGRES, Link.State.RESET, 3),
          new Fault.Full(Part.KAFKA, 3));

  private final Random random;
  private final Deque<Fault> round = new ArrayDeque<>();

  FaultPlan(long seed) {
    this.random = new Random(seed);
  }

  Fault next() {
    if (round.isEmpty()) {
      round.addAll(newRound());
    }
    return round.remove();
  }

  private List<Fault> newRound() {
    List<Fault> faults = new ArrayList<>();
    for (Part part : Part.values()) {
      faults.add(new Fault.Kill(part));
      faults.add(new Fault.Stop(part, seconds(5, 40)));
    }
    for (Part part : CAN_BE_CUT_OFF) {
      faults.add(new Fault.Cut(part, Link.State.RESET, seconds(5, 30)));
      faults.add(new Fault.Cut(part, Link.State.SILENT, seconds(5, 30)));
      faults.add(new Fault.Full(part, seconds(5, 20)));
    }
    List<Failpoint> places = new ArrayList<>(Arrays.asList(Failpoint.values()));
    Collections.shuffle(places, random);
    places.stream().limit(FAILPOINTS).map(Fault.Crash::new).forEach(faults::add);
    Collections.shuffle(faults, random);
    return faults;
  }

  private int seconds(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
