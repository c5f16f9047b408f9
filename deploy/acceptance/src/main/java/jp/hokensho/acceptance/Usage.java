package jp.hokensho.acceptance;

import java.util.Locale;
import jp.hokensho.protocol.Words;

/// `deploy/demo --help`.
final class Usage {

    private static final String JAPANESE = """
            使い方: deploy/demo [--check | --trial | --rotate] [--keep] [--reset] [--lang ja|en]

            センター、アダプタ二つ、端末を起動し、2005年の実証実験の保険証を認証して表示します。Ctrl-C まで動き続けます。
              --check   表示したら終わる。0 は成功。何も残さない
              --trial   2005年の実証実験の625件を三つの医院から実際に照会し、記録から数えた表を出典の表と並べる。
                        全部一致すれば 0、違うセルがあれば 1
              --rotate  照会を続けながら、受領証・セッショントークン・チェックポイント・アダプタの署名鍵と、認証局・証明書を順に替える。
                        拒否が一件もなく、前後の受領証が真正なら 0、そうでなければ 1
              --keep    --check、--trial、--rotate の後も動き続ける
              --reset   前回のデータを捨てて最初から
              --lang    表示の言語
            DEMO_DIR  データの置き場所（既定は .demo）。接続先とパスワードは demo.env
            """;

    private static final String ENGLISH = """
            Usage: deploy/demo [--check | --trial | --rotate] [--keep] [--reset] [--lang ja|en]

            Starts centre, two adapters and a terminal, verifies the card of the trial of 2005, stays up until Ctrl-C.
              --check   end after that: 0 when all went well; nothing is left running
              --trial   ask the 625 verifications of the trial of 2005 again, from its three clinics, and lay what is
                        counted from the record beside the trial's own table: 0 when every cell agrees, 1 otherwise
              --rotate  replace the keys of receipts, session tokens, checkpoints and an adapter, the authority and all
                        certificates while verifications run:
                        0 when none was refused and receipts of before and after are genuine, 1 otherwise
              --keep    stay up after --check, --trial or --rotate
              --reset   start over without the data of the last time
              --lang    language of what is shown
            DEMO_DIR  where the data is (.demo by default); places and passwords are in its demo.env
            """;

    private Usage() {}

    static String of(Locale locale) {
        return Words.in(locale, JAPANESE, ENGLISH);
    }
}
