package org.copydesk.pipeline;

import org.copydesk.local.Part;

/** What is done to a part of the pipeline. */
sealed interface Fault {

  /** The part that has it, or that the others do not reach. */
  Part part();

  /** The same word for all faults that differ only in part or time. */
  String kind();

  /** Ends at once, as by {@code kill -9}, and is started again. */
  record Kill(Part part) implements Fault {

    @Override
    public String kind() {
      return "killed";
    }
  }

  /** Stands still for so many seconds, as by {@code kill -STOP}, and keeps its connections. */
  record Stop(Part part, int seconds) implements Fault {

    @Override
    public String kind() {
      return "stopped";
    }
  }

  /** The services do not reach it for so many seconds. */
  record Cut(Part part, Link.State how, int seconds) implements Fault {

    @Override
    public String kind() {
      return how == Link.State.RESET ? "cut off, connections reset" : "cut off, in silence";
    }
  }

  /**
   * Its disk is full for so many seconds. If that ends it, it is started again when there is room.
   */
  record Full(Part part, int seconds) implements Fault {

    @Override
    public String kind() {
      return "disk full";
    }
  }

  /** Ends at once between two of its steps, and is started again. */
  record Crash(Failpoint place) implements Fault {

    @Override
    public Part part() {
      return place.part();
    }

    @Override
    public String kind() {
      return "killed at " + place;
    }
  }
}
