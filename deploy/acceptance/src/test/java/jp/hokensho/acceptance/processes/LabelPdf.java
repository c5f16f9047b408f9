package jp.hokensho.acceptance.processes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Labels as the browser printed them, page by page as a printer of 203 dpi draws them.
///
/// @param sizes of the pages, `62 x 29`, in millimetres
/// @param text all there is to be read or copied, as [#plain]
record LabelPdf(List<String> sizes, String text, List<BufferedImage> pages) {

    private static final float DPI = 203;
    private static final int COLUMNS = 3;
    private static final int ROWS = 8;
    private static final double LEFT = 4.5;
    private static final double COLUMN = 67;
    private static final double TOP = 12.9;
    private static final double ROW = 33.9;
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    static LabelPdf of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> drawn(renderer, page))
                    .toList();
            return new LabelPdf(sizes(document), plain(new PDFTextStripper().getText(document)), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sizes(PDDocument document) {
        return IntStream.range(0, document.getNumberOfPages())
                .mapToObj(document::getPage)
                .map(page -> page.getMediaBox())
                .map(box -> millimetres(box.getWidth()) + " x " + millimetres(box.getHeight()))
                .toList();
    }

    private static long millimetres(float points) {
        return Math.round(points / POINTS_PER_MILLIMETRE);
    }

    private static BufferedImage drawn(PDFRenderer renderer, int page) {
        try {
            return renderer.renderImageWithDPI(page, DPI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether this can be read, wherever its lines end.
    boolean says(String words) {
        return text.contains(plain(words));
    }

    /// Without blanks; letters that look alike have one form, for the browser writes a glyph's first.
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /// What a reader finds that is held over one label after the other.
    List<String> codes() {
        return pages.stream().flatMap(LabelPdf::labels).flatMap(LabelPdf::code).toList();
    }

    /// On a sheet 24 of them, else the page itself.
    private static Stream<BufferedImage> labels(BufferedImage page) {
        if (page.getHeight() < dots(ROW)) {
            return Stream.of(page);
        }
        return IntStream.range(0, COLUMNS * ROWS)
                .mapToObj(place -> page.getSubimage(
                        dots(LEFT + place % COLUMNS * COLUMN),
                        dots(TOP + place / COLUMNS * ROW),
                        dots(COLUMN) - 1,
                        dots(ROW) - 1));
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DPI / 25.4);
    }

    private static Stream<String> code(BufferedImage label) {
        var dots = label.getRGB(0, 0, label.getWidth(), label.getHeight(), null, 0, label.getWidth());
        var source = new RGBLuminanceSource(label.getWidth(), label.getHeight(), dots);
        try {
            return Stream.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText());
        } catch (ReaderException _) {
            return Stream.empty();
        }
    }

    /// Whether anything is drawn so close to an edge of the page that a printer may leave it out, or outside of what
    /// the label has room for.
    ///
    /// @param millimetres of the margin
    boolean isFreeAround(int millimetres) {
        var margin = Math.round(millimetres * DPI / 25.4f);
        return pages.stream().allMatch(page -> isFree(page, margin));
    }

    private static boolean isFree(BufferedImage page, int margin) {
        return IntStream.range(0, page.getWidth() * page.getHeight())
                .filter(dot -> isDark(page, dot))
                .allMatch(dot -> isWithin(dot % page.getWidth(), page.getWidth(), margin)
                        && isWithin(dot / page.getWidth(), page.getHeight(), margin));
    }

    private static boolean isDark(BufferedImage page, int dot) {
        return (page.getRGB(dot % page.getWidth(), dot / page.getWidth()) & 0xFF) < 0x80;
    }

    private static boolean isWithin(int place, int length, int margin) {
        return place >= margin && place < length - margin;
    }

    /// Kept as artefacts of the build.
    void keep(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            for (int page = 0; page < pages.size(); page++) {
                ImageIO.write(
                        pages.get(page),
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
