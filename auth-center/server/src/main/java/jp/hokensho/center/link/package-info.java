/// The open connections of real-time adapters. Door: [jp.hokensho.center.link.InsurerLinks].
package jp.hokensho.center.link;
