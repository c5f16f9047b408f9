package jp.hokensho.acceptance.processes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests against the real programs as separate processes. They share one set of them, started once: a parameter of
/// type [World] gives it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("processes")
@ExtendWith(WorldExtension.class)
@interface Processes {}
