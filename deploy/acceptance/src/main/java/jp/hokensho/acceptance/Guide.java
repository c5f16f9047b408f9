package jp.hokensho.acceptance;

import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;

/// What the person in front of the demo can do next.
final class Guide {

    private final Stack stack;
    private final Say say;

    Guide(Stack stack, Say say) {
        this.stack = stack;
        this.say = say;
    }

    String text() {
        var profile = stack.terminal(1).profile().path();
        return say.words(JAPANESE, ENGLISH)
                .formatted(
                        stack.center().url(),
                        stack.center().management(),
                        stack.adapter(1).url(),
                        stack.adapter(2).url(),
                        stack.terminal(1).page(),
                        stack.terminal(1).program().log(),
                        stack.folder().logs(),
                        stack.folder().environment(),
                        profile,
                        profile,
                        stack.folder().sampleCards(),
                        stack.folder().center());
    }

    private static final String JAPANESE = """
            センター          %s   管理 %s
            アダプタ 1 / 2    %s / %s
            端末              %s
              （ブラウザーで 1 回だけ開けます。その後の新しいアドレスは %s にあります）
            ログ              %s
            サインインできる人: 医院 clerk1, manager1（第2医院 clerk2, manager2）、センター operator, operator2, head, auditor、
              保険者 insurer-manager1、06990014 の insurer-manager2, insurer-manager4。パスワードは %s（本人だけが読めるファイル）にあります。
              センターと保険者の人は、認証アプリのコードも要ります（同じファイルの …_OTP_SECRET）。

            試してみる:
              deploy/bin/clinic-client verify --profile %s --insurer 06990014 --symbol 千代田 --number 1
              deploy/bin/clinic-client batch --profile %s %s -o results.csv
              deploy/bin/auth-center journal audit --state %s
            止める: Ctrl-C
            """;

    private static final String ENGLISH = """
            Centre            %s   management %s
            Adapters 1 / 2    %s / %s
            Terminal          %s
              (opens once, in a browser; a new address that you ask for there stands in %s)
            Logs              %s
            Who may sign in: clinic clerk1, manager1 (second clinic clerk2, manager2); centre operator, operator2, head, auditor;
              insurer insurer-manager1, of 06990014 insurer-manager2, insurer-manager4. Their passwords are in %s (readable by you alone).
              People of centre and insurers need a code of an authenticator app too (…_OTP_SECRET in the same file).

            Try:
              deploy/bin/clinic-client verify --profile %s --insurer 06990014 --symbol 千代田 --number 1
              deploy/bin/clinic-client batch --profile %s %s -o results.csv
              deploy/bin/auth-center journal audit --state %s
            Stop: Ctrl-C
            """;
}
