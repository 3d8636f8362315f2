import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { RuleId } from '../errors/index.js';
import { OPERATION, type OperationAbout } from '../http/operation.js';

/** Which operations say that they carry out which rule, read once from the handlers the application has. */
@Injectable()
export class RuleOperationsReads {
  private byRule: ReadonlyMap<RuleId, readonly string[]> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** operationIds of the operations that name the rule, in alphabetical order. */
  operationsOf(rule: RuleId): readonly string[] {
    this.byRule ??= this.readHandlers();
    return this.byRule.get(rule) ?? [];
  }

  private readHandlers(): ReadonlyMap<RuleId, readonly string[]> {
    const byRule = new Map<RuleId, string[]>();
    for (const handler of this.handlers()) {
      const about = this.reflector.get<OperationAbout | undefined>(OPERATION, handler);
      for (const rule of about?.rules ?? []) byRule.set(rule, [...(byRule.get(rule) ?? []), about?.id ?? ''].sort());
    }
    return byRule;
  }

  private handlers(): (() => unknown)[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = metatype?.prototype as Record<string, () => unknown> | undefined;
      if (!instance || !prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => prototype[name] ?? []);
    });
  }
}
