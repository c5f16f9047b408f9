package jp.hokensho.acceptance.processes;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What the browser's camera sees: one picture for ever, as YUV4MPEG2.
final class Film {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int MODULE = 8;
    private static final byte PAPER = (byte) 0xdc;
    private static final byte INK = 0x20;
    private static final byte NO_COLOUR = (byte) 0x80;

    private final byte[] picture = new byte[WIDTH * HEIGHT];

    private Film() {
        Arrays.fill(picture, PAPER);
    }

    static Film ofNothing() {
        return new Film();
    }

    /// A QR code in the middle, as a label printer draws it.
    static Film of(String text) {
        try {
            var film = new Film();
            film.draw(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
            return film;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private void draw(ByteMatrix code) {
        var left = (WIDTH - code.getWidth() * MODULE) / 2;
        var top = (HEIGHT - code.getHeight() * MODULE) / 2;
        for (var y = 0; y < code.getHeight() * MODULE; y++) {
            for (var x = 0; x < code.getWidth() * MODULE; x++) {
                if (code.get(x / MODULE, y / MODULE) == 1) {
                    picture[(top + y) * WIDTH + left + x] = INK;
                }
            }
        }
    }

    /// Writes it to a file of that name and tells the browser's switches that show it to whoever asks for a camera.
    String[] shown(String name) {
        var bytes = new ByteArrayOutputStream();
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, NO_COLOUR);
        try {
            bytes.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\nFRAME\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            bytes.write(picture);
            bytes.write(colour);
            var file = Files.write(Path.of("target", name + ".y4m"), bytes.toByteArray());
            return new String[] {
                "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + file.toAbsolutePath()
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
