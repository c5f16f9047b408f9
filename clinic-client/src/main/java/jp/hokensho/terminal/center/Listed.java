package jp.hokensho.terminal.center;

import jp.hokensho.protocol.InsurerNumber;

/// An insurer of the centre's directory: whom to call.
public record Listed(InsurerNumber number, String name, String telephone) {}
