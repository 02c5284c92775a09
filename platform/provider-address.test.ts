import { describe, expect, it } from 'vitest';
import { checkProviderBaseUrl, isAllowedProviderAddress } from './provider-address';

describe('isAllowedProviderAddress', () => {
  it.each([
    '127.0.0.1',
    '192.168.1.20',
    '10.0.0.5',
    '172.20.0.3',
    '::1',
    'fd12::1',
    '93.184.216.34',
    '2001:4860::1',
  ])('lets %s be a model server', (address) => {
    expect(isAllowedProviderAddress(address)).toBe(true);
  });

  it.each([
    '169.254.169.254',
    '169.254.170.2',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::1',
    'fe80::1',
    'fd00:ec2::254',
    'fd00:0ec2:0:0:0:0:0:254',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '224.0.0.1',
    'not an address',
  ])('refuses %s', (address) => {
    expect(isAllowedProviderAddress(address)).toBe(false);
  });
});

describe('checkProviderBaseUrl', () => {
  it.each([
    [' http://localhost:11434/v1/ ', 'http://localhost:11434/v1'],
    ['https://api.example.com/openai/v1?x=1#y', 'https://api.example.com/openai/v1'],
    ['http://[::1]:8000', 'http://[::1]:8000/'],
  ])('writes %j as %s', (input, expected) => {
    expect(checkProviderBaseUrl(input).href).toBe(expected);
  });

  it.each([
    ['', /http:\/\/ or https/],
    ['localhost:11434', /http:\/\/ or https/],
    ['file:///etc/passwd', /http:\/\/ or https/],
    ['https://owner:pw@example.com', /user name and password/],
    ['http://169.254.169.254/', /points to/],
    // The same address as one number, in octal and inside IPv6: the URL parser unwraps them all.
    ['http://2852039166/', /points to/],
    ['http://0251.0376.0251.0376/', /points to/],
    ['http://[::ffff:169.254.169.254]/', /points to/],
    ['http://[fe80::1]/', /points to/],
  ])('refuses %j', (input, message) => {
    expect(() => checkProviderBaseUrl(input)).toThrow(message);
  });
});
