/**
 * The only way to the database: connections that know their organization, migrations, SQL values.
 * May use the plugin API's values; every other room of core stands on it.
 */
package org.tsudoi.core.database;
