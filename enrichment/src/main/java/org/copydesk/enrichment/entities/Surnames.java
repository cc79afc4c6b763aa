package org.copydesk.enrichment.entities;

import java.util.List;

/** Chinese family names, and what stands behind them in address: 王主任. */
final class Surnames {

  private static final String ONE =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪"
          + "廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔常汤康易乔赖庞樊兰殷施洪翟安颜倪温芦"
          + "季俞章鲁葛毕聂柴焦向柳邢岳齐梅庄辛管祝左涂谷祁舒耿牟卜路詹关苗凌费纪靳盛童欧项曲柯涂翁屈阮裘穆";

  private static final List<String> TWO =
      List.of("欧阳", "司马", "诸葛", "上官", "司徒", "东方", "皇甫", "尉迟", "慕容", "令狐", "夏侯", "南宫", "端木");

  /** Forms of address that stand behind a family name alone. */
  static final List<String> TITLES =
      List.of(
          "先生", "女士", "小姐", "主任", "教授", "博士", "院士", "老师", "医生", "大夫", "局长", "市长", "省长", "县长", "书记",
          "部长", "总理", "总统", "主席", "董事长", "执行长", "总裁", "总经理", "经理", "校长", "院长", "所长", "馆长", "处长",
          "科长", "队长", "会长", "秘书长", "站长", "台长", "行长", "社长", "团长", "教练", "导演", "律师", "法官", "检察官",
          "警官", "议员", "委员", "大使", "将军", "上校", "中校", "少校", "上将", "中将", "少将", "工程师", "师傅", "同学", "阿姨",
          "叔叔", "大爷", "大妈", "奶奶", "爷爷", "总", "导", "工", "某", "某某", "董", "氏");

  private static final String FIRST_OF_TITLES =
      TITLES.stream().map(title -> title.substring(0, 1)).distinct().reduce("", String::concat);

  private Surnames() {}

  /** The family name that a folded full name of two to four characters starts with, or "". */
  static String of(String name) {
    if (name.length() < 2 || name.length() > 4 || !isHan(name)) {
      return "";
    }
    if (name.length() > 2 && TWO.contains(name.substring(0, 2))) {
      return name.substring(0, 2);
    }
    return name.length() < 4 && ONE.indexOf(name.charAt(0)) >= 0 ? name.substring(0, 1) : "";
  }

  /** The length of the title that a name ends with, 0 if it ends with none. */
  static int titleLength(String name) {
    int longest = 0;
    for (String title : TITLES) {
      if (title.length() > Math.max(1, longest) && name.endsWith(title)) {
        longest = title.length();
      }
    }
    return longest;
  }

  /** The length of the longest title of two characters or more that starts here, 0 if none does. */
  static int titleAt(String text, int start) {
    if (FIRST_OF_TITLES.indexOf(text.charAt(start)) < 0) {
      return 0;
    }
    int longest = 0;
    for (String title : TITLES) {
      if (title.length() > Math.max(1, longest) && text.startsWith(title, start)) {
        longest = title.length();
      }
    }
    return longest;
  }

  /** Whether all characters are Han. */
  static boolean isHan(String name) {
    return name.chars().allMatch(Character::isIdeographic);
  }
}
