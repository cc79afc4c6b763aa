package org.copydesk.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file to submit.
 *
 * @param path where it is
 * @param format what is in it, by its name
 * @param gzip whether it is compressed
 */
record PushFile(Path path, Format format, boolean gzip) {

  /** What a file holds. */
  enum Format {
    NDJSON("application/x-ndjson"),
    JSON("application/json"),
    HTML("text/html"),
    TEXT("text/plain");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    static Optional<Format> ofName(String name) {
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "ndjson", "jsonl" -> Optional.of(NDJSON);
        case "json" -> Optional.of(JSON);
        case "html", "htm" -> Optional.of(HTML);
        case "txt", "text" -> Optional.of(TEXT);
        default -> Optional.empty();
      };
    }

    /** Says nothing of the charset, which only the bytes tell. */
    String contentType() {
      return contentType;
    }
  }

  /**
   * The files named and those in the folders named, these in the order of their names.
   *
   * @param messages is told the files in folders that are passed over
   * @throws CommandFailure if a file that was named is of no known kind
   */
  static List<PushFile> find(List<Path> named, PrintWriter messages) throws IOException {
    List<PushFile> found = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        addFolder(path, found, messages);
      } else if (Files.isReadable(path)) {
        found.add(of(path).orElseThrow(() -> unknown(path)));
      } else {
        throw new CommandFailure("Cannot read " + path + ".", null);
      }
    }
    return found;
  }

  /** Its bytes, inflated. */
  InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  static Optional<PushFile> of(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(".gz");
    String bare = gzip ? name.substring(0, name.length() - 3) : name;
    return Format.ofName(bare).map(format -> new PushFile(path, format, gzip));
  }

  private static void addFolder(Path folder, List<PushFile> found, PrintWriter messages)
      throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : files) {
      of(path)
          .ifPresentOrElse(
              found::add, () -> messages.println("Passed over, of no known kind: " + path));
    }
  }

  private static CommandFailure unknown(Path path) {
    return new CommandFailure(
        "Cannot tell what " + path + " is: name it .ndjson, .jsonl, .json, .html or .txt.", null);
  }
}
