package jp.hokensho.terminal.command;

import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Reply;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.desk.Desk;
import jp.hokensho.terminal.desk.Paper;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Width;

/// An answer on standard output, as far as this terminal can read it. Beside JSON, what it has to say of its own goes
/// to the error output.
record AnswerScreen(Setting setting, boolean json) {

    void show(Reply reply, Way way) {
        var opened = way.opened(reply.verification());
        var vouched = way.vouched(reply.verification());
        var out = setting.screen().out();
        if (json) {
            out.println(Printable.json(opened.json(reply.json())));
            beside(opened, vouched);
        } else {
            var width = Width.of(setting.say().locale());
            new Paper(width, setting.screen().columns(), setting.screen().ink())
                    .lines(new Desk(setting.say()).sheet(opened, vouched))
                    .forEach(out::println);
        }
        out.flush();
    }

    private void beside(Opened opened, Vouched vouched) {
        var say = setting.say();
        if (opened.answer().statement() != null) {
            setting.tell(say.of("desk.label.vouched") + ": " + say.of("desk.vouched." + vouched.key()));
        }
        if (opened.seal().hides()) {
            setting.tell(say.of("desk.advice." + opened.seal().key()));
        }
    }
}
