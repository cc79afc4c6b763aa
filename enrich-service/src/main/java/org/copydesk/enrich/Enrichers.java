package org.copydesk.enrich;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.enrichment.Enricher;
import org.copydesk.enrichment.entities.BadNamesException;
import org.copydesk.enrichment.entities.OwnNames;
import org.copydesk.enrichment.entities.Recognition;

/** Gives the service its one {@link Enricher}, loaded before the first article comes. */
class Enrichers {

  @Produces
  @Singleton
  @Startup
  Enricher enricher(EnrichSettings settings) {
    OwnNames names = settings.names().map(Enrichers::read).orElse(OwnNames.NONE);
    // Never closed: articles may be in hand until the process ends, which takes its memory along.
    return new Enricher(
        names,
        new Recognition(
            settings.recognizer().orElse(Recognition.DEFAULT.kind()),
            settings.recognizerThreads().orElse(Recognition.DEFAULT.threads())));
  }

  /**
   * Reads the names of a file.
   *
   * @throws IllegalStateException which ends the start, with what the operator must know
   */
  static OwnNames read(Path file) {
    try {
      return OwnNames.of(Files.readAllLines(file));
    } catch (BadNamesException e) {
      throw new IllegalStateException(
          "copydesk.enrich.names has bad lines:\n" + e.listed(file.toString()), e);
    } catch (MalformedInputException e) {
      throw new IllegalStateException("copydesk.enrich.names: " + file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new IllegalStateException("copydesk.enrich.names: cannot read " + file, e);
    }
  }
}
