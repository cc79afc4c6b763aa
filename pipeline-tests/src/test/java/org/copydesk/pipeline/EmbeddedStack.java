package org.copydesk.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Folders;
import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.StackSettings;

/** Processes of this machine, as {@code ./copydesk up} starts them. */
final class EmbeddedStack implements Stack {

  private final LocalStack stack;

  private EmbeddedStack(LocalStack stack) {
    this.stack = stack;
  }

  /** With the fast recogniser: what passes through the pipeline is tested, in great numbers. */
  static EmbeddedStack start() {
    return start(
        CopydeskHome.find().resolve("pipeline-tests/target/stack"),
        Map.of("COPYDESK_ENRICH_RECOGNIZER", "fast"));
  }

  /** On data of its own, the services with this environment besides. */
  static EmbeddedStack start(Path data, Map<String, String> environment) {
    try {
      Folders.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + data, e);
    }
    return start(StackSettings.onFreePorts(data).with(environment));
  }

  /** On what is there. */
  static EmbeddedStack start(StackSettings settings) {
    return new EmbeddedStack(LocalStack.start(settings, _ -> {}));
  }

  @Override
  public URI address(Part service) {
    return stack.address(service);
  }

  @Override
  public URI management(Part service) {
    return stack.management(service);
  }

  @Override
  public String bootstrapServers() {
    return stack.bootstrapServers();
  }

  @Override
  public String jdbcUrl() {
    return stack.jdbcUrl();
  }

  @Override
  public String log(Part service) {
    Path log = stack.part(service).log();
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }

  @Override
  public void kill(Part part) {
    stack.part(part).kill();
  }

  @Override
  public void restart(Part part) {
    stack.restart(part);
  }

  boolean isAlive(Part part) {
    return stack.part(part).isAlive();
  }

  /** The part's first process. */
  long pid(Part part) {
    return stack.part(part).pid();
  }

  void close() {
    stack.close();
  }
}
