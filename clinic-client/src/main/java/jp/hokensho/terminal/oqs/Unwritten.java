package jp.hokensho.terminal.oqs;

import java.io.Serial;
import javax.xml.stream.XMLStreamException;

/// An answer could not be written: the disk is full or gone.
public final class Unwritten extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Unwritten(XMLStreamException cause) {
        super(cause);
    }
}
