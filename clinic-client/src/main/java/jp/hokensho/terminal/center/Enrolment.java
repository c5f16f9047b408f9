package jp.hokensho.terminal.center;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.KeyPassword;
import jp.hokensho.terminal.key.NewTerminal;
import jp.hokensho.terminal.key.Places;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;

/// Makes this terminal known to the centre, with a code that the centre gave out once.
///
/// @param places where its files will lie
/// @param center its address
public record Enrolment(Places places, URI center, Locale locale, Clock clock) {

    /// Whatever goes wrong but a wrong code, the same again goes on from there. After a wrong code nothing is left of
    /// what was begun.
    ///
    /// @throws Complaint where a file is in the way, or cannot be read or written
    /// @throws CenterProblem `REFUSED` for any code that is not good
    public void enrol(String code, KeyPassword password) {
        var terminal = NewTerminal.begin(places, password, center, clock);
        if (!terminal.isCertified()) {
            certify(terminal, code);
        }
        terminal.finish();
    }

    private void certify(NewTerminal terminal, String code) {
        var tls = Authority.tls(places.ca());
        var terms = new Center.Terms(Patience.COUNTER, clock);
        try (var door = Center.at(center, () -> tls, locale, terms)) {
            terminal.keep(door.enrol(code, terminal.request()));
        } catch (CenterProblem refused) {
            if (refused.type() == ProblemType.REFUSED) {
                terminal.forget();
            }
            throw refused;
        }
    }

    /// Of the clinic, where it has none yet.
    ///
    /// @return false where that does not work out now: it is done with the first `serve` or `keys`
    public boolean makeFirstKey(KeyPassword password) {
        var known = Profile.read(places.profile());
        var unlocked = known.unlocked(known.keystorePassword().orElse(password.value()));
        try (var keeper = new KeyKeeper(unlocked, locale, clock)) {
            keeper.look();
            return true;
        } catch (CenterProblem | CenterUnreachable | Complaint _) {
            return false;
        }
    }
}
