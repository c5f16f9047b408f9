package jp.hokensho.center.unusual;

import io.quarkus.test.junit.QuarkusTestProfile;

/// A database of its own: these tests write read rows that have no events.
public class Alone implements QuarkusTestProfile {}
