package org.copydesk.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.copydesk.submission.ArticleIntake;

/** Makes the pure parts that the service is built around. */
final class IntakeProducer {

  @Produces
  @Singleton
  ArticleIntake intake(IngestSettings settings) {
    return new ArticleIntake(Math.toIntExact(settings.maxArticleSize().asLongValue()));
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
