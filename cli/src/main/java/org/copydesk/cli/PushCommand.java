package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads files into a running ingest-service. */
@Command(
    name = "push",
    description = {
      "Submits articles: .ndjson or .jsonl (one JSON a line), .json (one article), .html, .txt,",
      "each also with .gz, and whole folders of these. Exit status 1 when any is rejected.",
      "A service that asks for a key gets the one in COPYDESK_API_KEY."
    },
    mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders.")
  private List<Path> files;

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://localhost:${env:COPYDESK_INGEST_PORT:-8080}",
      description = "The ingest-service. Default: ${DEFAULT-VALUE}")
  private URI service;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter messages = spec.commandLine().getErr();
    PushTally tally = new PushTally(messages);
    try (IngestClient client = new IngestClient(service)) {
      FilePush push = new FilePush(client, tally);
      for (PushFile file : PushFile.find(files, messages)) {
        push.push(file);
      }
    }
    return tally.summary();
  }
}
