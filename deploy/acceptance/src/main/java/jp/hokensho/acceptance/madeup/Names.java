package jp.hokensho.acceptance.madeup;

import java.util.List;
import java.util.random.RandomGenerator;

/// Common names with their kana, some in characters that old systems cannot write: 髙, 﨑, 𠮷.
final class Names {

    private static final List<Name> FAMILIES = list("佐藤サトウ 鈴木スズキ 高橋タカハシ 田中タナカ 伊藤イトウ 渡辺ワタナベ 山本ヤマモト 中村ナカムラ 小林コバヤシ 加藤カトウ "
            + "吉田ヨシダ 山田ヤマダ 佐々木ササキ 山口ヤマグチ 松本マツモト 井上イノウエ 木村キムラ 林ハヤシ 斎藤サイトウ 清水シミズ "
            + "山崎ヤマザキ 森モリ 池田イケダ 橋本ハシモト 阿部アベ 石川イシカワ 前田マエダ 藤田フジタ 岡田オカダ 後藤ゴトウ "
            + "長谷川ハセガワ 石井イシイ 村上ムラカミ 近藤コンドウ 坂本サカモト 遠藤エンドウ 青木アオキ 藤井フジイ 西村ニシムラ 福田フクダ "
            + "髙橋タカハシ 山﨑ヤマザキ 𠮷田ヨシダ 渡邉ワタナベ 齋藤サイトウ");
    private static final List<Name> MEN =
            list("太一タイチ 健ケン 誠マコト 隆タカシ 茂シゲル 博ヒロシ 正マサシ 実ミノル 大輔ダイスケ 翔太ショウタ 拓也タクヤ 蓮レン 悠斗ユウト 大翔ヒロト 湊ミナト "
                    + "直樹ナオキ 和也カズヤ 修オサム 清キヨシ 進ススム 勇イサム 一郎イチロウ 陽太ヨウタ 樹イツキ");
    private static final List<Name> WOMEN =
            list("恵子ケイコ 幸子サチコ 洋子ヨウコ 京子キョウコ 和子カズコ 裕子ユウコ 美咲ミサキ 葵アオイ 陽菜ヒナ 結衣ユイ 凛リン さくらサクラ 愛アイ 由美ユミ "
                    + "明美アケミ 真由美マユミ 久美子クミコ 智子トモコ 千代チヨ 文子フミコ 節子セツコ 紬ツムギ 芽衣メイ");

    private final RandomGenerator random;

    Names(RandomGenerator random) {
        this.random = random;
    }

    record Name(String kanji, String kana) {}

    Name family() {
        return pick(FAMILIES);
    }

    Card.Person person(Name family, int sex, String relation) {
        var given = pick(sex == 1 ? MEN : WOMEN);
        return new Card.Person(family.kanji + " " + given.kanji, family.kana + " " + given.kana, sex, relation);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Name> list(String words) {
        return List.of(words.split(" ")).stream().map(Names::split).toList();
    }

    /// The kana begin with the first full-width katakana.
    private static Name split(String word) {
        var at = 0;
        while (Character.UnicodeScript.of(word.codePointAt(at)) != Character.UnicodeScript.KATAKANA) {
            at++;
        }
        return new Name(word.substring(0, at), word.substring(at));
    }
}
