package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by `COPY`, in PostgreSQL's binary format. Without its trailer, which [#finish]
/// writes, the server refuses the whole of it.
final class CopyRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);

    private final DataOutputStream out;

    private CopyRows(DataOutputStream out) throws IOException {
        this.out = out;
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    /// @param target table and columns
    static CopyRows into(Connection connection, String target) throws SQLException, IOException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        return new CopyRows(new DataOutputStream(new BufferedOutputStream(new Sending(copy), BUFFER)));
    }

    /// @param values null, or of a type below, each as wide as its column
    void write(Object... values) throws IOException {
        out.writeShort(values.length);
        for (var value : values) {
            switch (value) {
                case null -> out.writeInt(-1);
                case byte[] bytes -> bytes(bytes);
                case String text -> bytes(text.getBytes(UTF_8));
                case Long number -> whole(Long.BYTES).writeLong(number);
                case Short number -> whole(Short.BYTES).writeShort(number);
                case Boolean flag -> whole(1).writeBoolean(flag);
                case LocalDate day -> whole(Integer.BYTES).writeInt((int) (day.toEpochDay() - EPOCH.toEpochDay()));
                default -> throw new IllegalArgumentException(value.getClass().getName());
            }
        }
    }

    private void bytes(byte[] value) throws IOException {
        whole(value.length).write(value);
    }

    private DataOutputStream whole(int length) throws IOException {
        out.writeInt(length);
        return out;
    }

    void finish() throws IOException {
        out.writeShort(-1);
    }

    private static final class Sending extends OutputStream {

        private final CopyIn copy;

        Sending(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            try {
                copy.writeToCopy(buffer, offset, length);
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                copy.endCopy();
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
