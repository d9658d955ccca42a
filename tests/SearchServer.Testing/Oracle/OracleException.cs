namespace SearchServer.Testing;

/// <summary>The oracle could not be started, did not answer in time, or refused a request.</summary>
public sealed class OracleException(string message) : Exception(message);
