package jp.hokensho.acceptance.load;

import java.util.List;

/// What the load client is to do, handed to its process as a JSON file.
///
/// @param perSecond over the whole time, outages made good for afterwards
/// @param cards a batch file with a column `expected`
/// @param numbers the file that it writes each number to that it was given
/// @param enough it ends when this file is there
public record Plan(
        String center,
        String authority,
        List<Key> terminals,
        String login,
        String password,
        int perSecond,
        String cards,
        String numbers,
        String enough) {

    public record Key(String keystore, String password) {}
}
