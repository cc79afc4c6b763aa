package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code copydesk}, in a folder of its own where nothing has been built. */
class ScriptTest {

  private static final List<String> TOOLS =
      List.of("sh", "cat", "dirname", "find", "head", "mkdir", "readlink", "rm", "sed", "sleep");

  @TempDir Path folder;

  private Path tools;
  private Path script;

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void copyScript() throws IOException {
    script = folder.resolve("copydesk");
    Path original = Path.of(System.getProperty("copydesk.home"), "copydesk");
    writeProgram(script, Files.readString(original));
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path real =
          Stream.of("/bin", "/usr/bin")
              .map(bin -> Path.of(bin, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), real);
    }
  }

  @Test
  void withoutACommandItHelps() throws Exception {
    Outcome outcome = run(Map.of());

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("up ", "push FILE", "enrich", "test");
  }

  @Test
  void unknownCommandIsAMistake() throws Exception {
    Outcome outcome = run(Map.of(), "pusj");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("no command 'pusj'", "push FILE");
  }

  @Test
  void tellsThatAJdkIsMissing() throws Exception {
    // No machine has this one, wherever the script looks.
    writeProgram(script, Files.readString(script).replace("\njdk=25\n", "\njdk=999\n"));

    Outcome outcome = run(Map.of("JAVA_HOME", jdk()), "enrich");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("needs a JDK, version 999", "JAVA_HOME");
  }

  @Test
  void tellsThatMavenIsMissing() throws Exception {
    Outcome outcome = run(Map.of("JAVA_HOME", jdk()), "enrich");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("no 'mvn' on the PATH", "https://maven.apache.org");
  }

  @Test
  void failedBuildRunsNothing() throws Exception {
    writeProgram(tools.resolve("mvn"), "#!/bin/sh\necho broken\nexit 1\n");

    Outcome outcome = run(Map.of("JAVA_HOME", jdk()), "enrich");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("building", "broken", "the build has failed");
    assertThat(folder.resolve(".copydesk/build.lock")).doesNotExist();
  }

  @Test
  void optionsOfTestGoToMaven() throws Exception {
    writeProgram(tools.resolve("mvn"), "#!/bin/sh\nfor each; do echo \"[$each]\"; done\n");

    Outcome outcome = run(Map.of("JAVA_HOME", jdk()), "test", "-pl", "a module");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("[verify]", "[-pl]", "[a module]");
  }

  @Test
  void builtCommandRunsThroughALinkWithItsArguments() throws Exception {
    Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    writeProgram(home.resolve("bin/java"), "#!/bin/sh\nfor each; do echo \"[$each]\"; done\n");
    writeProgram(home.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.createDirectories(folder.resolve("cli/target"));
    Files.writeString(folder.resolve("cli/target/class-path"), "library.jar");
    Files.createFile(folder.resolve("cli/target/cli-1.jar"));
    Files.createDirectory(folder.resolve(".copydesk"));
    Files.writeString(folder.resolve(".copydesk/built"), folder.toRealPath().toString());
    Path link = Files.createSymbolicLink(tools.resolve("copydesk"), Path.of("../copydesk"));
    script = link;

    Outcome outcome = run(Map.of("JAVA_HOME", home.toString()), "enrich", "--html", "a page.html");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains(
            "[-Dcopydesk.home=" + folder.toRealPath() + "]",
            "cli-1.jar:library.jar]",
            "[enrich]\n[--html]\n[a page.html]");
  }

  private static String jdk() {
    return System.getProperty("java.home");
  }

  private static void writeProgram(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Outcome(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
