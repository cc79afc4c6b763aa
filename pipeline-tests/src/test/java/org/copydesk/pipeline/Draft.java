package org.copydesk.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A made-up article of about 2 KiB with nothing in it to repair, half of them Chinese.
 *
 * @param url an address that no other article has
 */
record Draft(String url, String headline, String body) {

  private static final List<String> ENGLISH =
      List.of(
          "The council of the harbour town met in the evening to speak about the new ferry.",
          "Fishermen said that the water had been calm all week and the nets were full.",
          "A school by the river opened its garden to the neighbours for the first time.",
          "The library lends tools as well as books, and the drill is never on the shelf.",
          "Bakers in the old quarter begin their work long before the trams start to run.",
          "The orchestra rehearsed in the station hall while travellers stood and listened.",
          "Engineers looked at the bridge again and found the bolts as sound as before.");
  private static final List<String> CHINESE =
      List.of(
          "港口小镇的议会晚上开会，讨论新的渡轮航线。",
          "渔民说这个星期海面一直很平静，渔网都是满的。",
          "河边的一所学校第一次向邻居开放了自己的花园。",
          "图书馆除了借书，也借工具，电钻从来不在架子上。",
          "老城区的面包师在电车开动之前很久就开始工作。",
          "乐团在车站大厅里排练，旅客们停下脚步静静地听。",
          "工程师又检查了一遍大桥，螺栓和以前一样牢固。");

  private static final int CHARACTERS_IN_2_KIB_OF_CHINESE = 680;
  private static final int CHARACTERS_IN_2_KIB_OF_ENGLISH = 2_000;

  /** As many new ones as asked for. */
  static List<Draft> make(int count) {
    String run = UUID.randomUUID().toString();
    return IntStream.range(0, count).mapToObj(number -> make(run, number)).toList();
  }

  private static Draft make(String run, int number) {
    boolean chinese = number % 2 == 0;
    List<String> sentences = chinese ? CHINESE : ENGLISH;
    int length = chinese ? CHARACTERS_IN_2_KIB_OF_CHINESE : CHARACTERS_IN_2_KIB_OF_ENGLISH;
    Random random = new Random(number);
    StringBuilder body = new StringBuilder();
    while (body.length() < length) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      if (!chinese && !body.isEmpty()) {
        body.append(' ');
      }
      body.append(sentence);
    }
    return new Draft(
        "https://news.example/" + run + "/" + number,
        chinese ? "港口小镇的一天" : "A day in the harbour town",
        body.toString());
  }

  /** The same article, corrected: another revision. */
  Draft revised() {
    return new Draft(url, headline, body + (body.endsWith("。") ? "以上已更正。" : " This is corrected."));
  }

  /** As a client submits it. */
  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", url)
        .put("headline", headline)
        .put("articleBody", body);
  }
}
