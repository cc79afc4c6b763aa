package org.copydesk.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.enrichment.Enricher;
import org.copydesk.enrichment.entities.BadNamesException;
import org.copydesk.enrichment.entities.OwnNames;
import org.copydesk.enrichment.entities.Recognition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The enrichment alone: articles in, enriched articles out, without broker and database. */
@Command(
    name = "enrich",
    description = {
      "Reads articles from standard input, one JSON a line, and writes each enriched, in order.",
      "A line that is no article gives {\"line\":n,\"problem\":{...}} and exit status 1 at the end."
    },
    mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

  @Option(
      names = "--html",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Read these HTML files, in any charset, instead of standard input.")
  private List<Path> html = List.of();

  @Option(
      names = "--text",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Read these text files, in any charset, instead of standard input.")
  private List<Path> text = List.of();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "Know the names of this table too, before the shipped ones: docs/names.md.")
  private Path names;

  @Option(
      names = "--recognizer",
      paramLabel = "accurate|fast",
      description = "Find names that no table has by this recogniser: docs/names.md.")
  private Recognition.Kind recognizer = Recognition.DEFAULT.kind();

  @Option(
      names = "--recognizer-threads",
      paramLabel = "N",
      description = "Let so many threads share the accurate recogniser's work on one article.")
  private int recognizerThreads = Recognition.DEFAULT.threads();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    return run(System.in, out);
  }

  /**
   * Does the work.
   *
   * @return the exit status
   */
  int run(InputStream in, OutputStream out) throws IOException, InterruptedException {
    ArticleEnrichment enrichment = new ArticleEnrichment(enricher(), spec.commandLine().getErr());
    OrderedOutput results = new OrderedOutput(out);
    if (html.isEmpty() && text.isEmpty()) {
      submitLines(in, enrichment, results);
    } else {
      submitFiles(enrichment, results);
    }
    try {
      results.finish();
    } catch (IOException e) {
      throw new CommandFailure("The results cannot be written: " + e.getMessage(), e);
    }
    return enrichment.hadProblems() ? 1 : 0;
  }

  private Enricher enricher() {
    OwnNames ownNames = ownNames();
    try {
      return new Enricher(ownNames, new Recognition(recognizer, recognizerThreads));
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }

  private OwnNames ownNames() {
    if (names == null) {
      return OwnNames.NONE;
    }
    try {
      return OwnNames.of(Files.readAllLines(names));
    } catch (BadNamesException e) {
      throw new CommandFailure("--names has bad lines:\n" + e.listed(names.toString()), e);
    } catch (MalformedInputException e) {
      throw new CommandFailure(names + " is not UTF-8.", e);
    } catch (IOException e) {
      throw new CommandFailure("Cannot read " + names + ".", e);
    }
  }

  private static void submitLines(
      InputStream in, ArticleEnrichment enrichment, OrderedOutput results)
      throws IOException, InterruptedException {
    // One byte too many is enough to see that an article is too large.
    LineReader lines = new LineReader(in, enrichment.maxBytes() + 1);
    for (byte[] line = lines.next(); line != null && results.isOpen(); line = lines.next()) {
      byte[] article = line;
      long number = lines.number();
      results.submit(() -> enrichment.ofLine(article, number));
    }
  }

  private void submitFiles(ArticleEnrichment enrichment, OrderedOutput results)
      throws IOException, InterruptedException {
    for (Path file : html) {
      byte[] document = read(file, enrichment.maxBytes() + 1);
      results.submit(() -> enrichment.ofHtml(document, file.toString()));
    }
    for (Path file : text) {
      byte[] document = read(file, enrichment.maxBytes() + 1);
      results.submit(() -> enrichment.ofText(document, file.toString()));
    }
  }

  private static byte[] read(Path file, int maxBytes) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(maxBytes);
    } catch (IOException e) {
      throw new CommandFailure("Cannot read " + file + ".", e);
    }
  }
}
