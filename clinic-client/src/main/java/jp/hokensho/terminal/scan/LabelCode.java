package jp.hokensho.terminal.scan;

import java.util.Optional;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Label;

/// The label that a clinic printed: the centre's token, and nothing else. Whether it is genuine, the centre
// says.
final class LabelCode implements CodeFormat {

    @Override
    public Optional<Scanned> read(String text) {
        try {
            return Optional.of(new Scanned.Again(new Label(text)));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }
}
